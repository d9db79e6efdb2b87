-- Payments: what a decision grants, the orders by which it is paid, the files for the bank and from it.
-- What identifies a bank account is sealed by the application; the database never holds it readable.

-- What the decision that stands grants a case, and to which account it is paid.
create table payment_grant (
  case_id uuid primary key,
  applicant_id uuid not null,
  institution_id text not null,
  programme text not null,
  -- What the person knows the case by; the bank prints it on the account.
  reference text not null,
  payable bigint not null check (payable >= 0),
  parts smallint not null check (parts > 0),
  every text not null check (every in ('once', 'monthly', 'yearly')),
  first_due date not null,
  -- The event of the case that it follows.
  decision_seq integer not null check (decision_seq > 0),
  -- Everybody who decided or signed, now and before.
  decided_by uuid[] not null check (cardinality(decided_by) > 0),
  beneficiary_sealed text,
  -- The account as screens show it, with most of its digits hidden.
  beneficiary_hint text,
  beneficiary_at timestamptz,
  -- Why the bank does not take the account: another one is needed first.
  account_refused jsonb,
  constraint payment_grant_account check (
    (beneficiary_sealed is null) = (beneficiary_hint is null)
    and (beneficiary_sealed is null) = (beneficiary_at is null))
);

create table payment_batch (
  id uuid primary key,
  message_id text not null unique check (length(message_id) between 1 and 35),
  file_name text not null unique,
  -- The account that pays: the city's, or that of a fund.
  payer text not null,
  execute_on date not null,
  orders integer not null check (orders > 0),
  total bigint not null check (total > 0),
  -- The very bytes that go to the bank, sealed, and what they hash to.
  content_sealed text not null,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  -- written: here alone; staged: in the file system, and not handed over; sent: handed over.
  state text not null check (state in ('written', 'staged', 'sent')),
  made_by text not null,
  made_at timestamptz not null,
  sent_at timestamptz,
  constraint payment_batch_sent check ((sent_at is not null) = (state = 'sent'))
);
create index payment_batch_unsent on payment_batch (made_at) where state <> 'sent';

create table payment_order (
  id uuid primary key,
  case_id uuid not null references payment_grant,
  applicant_id uuid not null,
  institution_id text not null,
  programme text not null,
  due_on date not null,
  amount bigint not null check (amount > 0),
  state text not null,
  -- The order that did not arrive, where this one is paid in its place.
  replaces uuid references payment_order,
  decided_by uuid[] not null check (cardinality(decided_by) > 0),
  released_by uuid,
  released_at timestamptz,
  -- The budget lines that it is paid from, once it is released: [{line, amount}].
  lines jsonb,
  batch_id uuid references payment_batch,
  rejection jsonb,
  settlement jsonb,
  returned jsonb,
  recovery jsonb,
  made_at timestamptz not null,
  constraint payment_order_release check (
    (state in ('planned', 'cancelled') or (released_by is not null and released_at is not null and lines is not null))),
  -- Whoever decided a case does not release its payment.
  constraint payment_order_not_by_decider check (not released_by = any (decided_by)),
  constraint payment_order_batch check ((batch_id is not null) = (state not in ('planned', 'cancelled', 'ordered')))
);
create index payment_order_case on payment_order (case_id, due_on, id);
create index payment_order_desk on payment_order (state, due_on, id);
create index payment_order_of_batch on payment_order (batch_id) where batch_id is not null;

-- Where an order may go: what the application's table says, and beside it several of its steps at once.
create table payment_move (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
insert into payment_move (from_state, to_state) values
  ('planned', 'ordered'), ('planned', 'cancelled'), ('ordered', 'cancelled'),
  ('ordered', 'batched'), ('batched', 'ordered'), ('batched', 'sent'),
  ('batched', 'rejected'), ('batched', 'settled'), ('batched', 'returned'),
  ('sent', 'rejected'), ('sent', 'settled'), ('sent', 'returned'),
  ('rejected', 'settled'), ('rejected', 'returned'),
  ('settled', 'returned'), ('settled', 'recovering'),
  ('recovering', 'returned'), ('recovering', 'recovered'), ('recovering', 'settled');

-- Every step of every order, for whoever has to explain it afterwards.
create table payment_step (
  id bigint generated always as identity primary key,
  order_id uuid not null references payment_order,
  state text not null,
  at timestamptz not null default clock_timestamp(),
  made_by text not null
);
create index payment_step_of_order on payment_step (order_id, id);

create function payment_order_moves() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
    begin
      if tg_op = 'INSERT' then
        if new.state <> 'planned' then
          raise exception 'order %: expected to begin as planned, not %', new.id, new.state
            using errcode = 'check_violation', constraint = 'payment_order_moves';
        end if;
      else
        if (new.id, new.case_id, new.applicant_id, new.institution_id, new.programme, new.due_on, new.amount, new.made_at)
          is distinct from
          (old.id, old.case_id, old.applicant_id, old.institution_id, old.programme, old.due_on, old.amount, old.made_at)
          or (old.settlement is not null and new.settlement is distinct from old.settlement)
          or (old.returned is not null and new.returned is distinct from old.returned)
        then
          raise exception 'order %: what is ordered or booked does not change', new.id
            using errcode = 'check_violation', constraint = 'payment_order_moves';
        end if;
        if new.state <> old.state and not exists (
          select from payment_move where from_state = old.state and to_state = new.state)
        then
          raise exception 'order %: % does not become %', new.id, old.state, new.state
            using errcode = 'check_violation', constraint = 'payment_order_moves';
        end if;
        if old.state = 'planned' and new.state = 'ordered'
          and not (ondol_has_role('paymaster') and new.released_by = ondol_account()) then
          raise exception 'order %: a paymaster releases, in their own name', new.id
            using errcode = 'insufficient_privilege';
        end if;
      end if;
      return new;
    end
  $$;
create trigger payment_order_moves before insert or update on payment_order
  for each row execute function payment_order_moves();

create function payment_order_steps() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
    begin
      if tg_op = 'INSERT' or new.state <> old.state then
        insert into payment_step (order_id, state, made_by)
          values (new.id, new.state, coalesce(ledger_made_by(), 'owner'));
      end if;
      return null;
    end
  $$;
create trigger payment_order_steps after insert or update on payment_order
  for each row execute function payment_order_steps();

-- A file of the bank, once, however often it is delivered.
create table bank_file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  kind text not null check (kind in ('status', 'notification', 'unreadable')),
  message_id text,
  content_sealed text not null,
  -- Why it cannot be read.
  fault text,
  reports integer not null default 0,
  known integer not null default 0,
  received_at timestamptz not null,
  -- When all that it says was taken in; null while a reading that was cut off has to go on.
  applied_at timestamptz,
  constraint bank_file_fault check ((kind = 'unreadable') = (fault is not null))
);
create index bank_file_open on bank_file (received_at) where applied_at is null;

create table bank_file_copy (
  id bigint generated always as identity primary key,
  sha256 text not null references bank_file,
  name text not null,
  received_at timestamptz not null
);

-- Money that the bank says moved, each movement once.
create table bank_movement (
  direction text not null check (direction in ('debit', 'credit')),
  reference text not null,
  end_to_end_id text not null,
  amount bigint not null check (amount > 0),
  booked_on date not null,
  order_id uuid references payment_order,
  -- A credit that is no order of ours and belongs to something else, such as a contribution to a fund.
  claimed boolean not null,
  sha256 text not null references bank_file,
  primary key (direction, reference, end_to_end_id, amount)
);
create index bank_movement_order on bank_movement (order_id) where order_id is not null;

-- What the ledger is to do by what became of an order. `transfer_id` once it has.
create table payment_effect (
  key text primary key,
  id bigint generated always as identity,
  order_id uuid not null references payment_order,
  kind text not null,
  amount bigint not null check (amount > 0),
  transfer_id uuid references ledger_transfer,
  refused text,
  at timestamptz not null
);
create index payment_effect_open on payment_effect (id) where transfer_id is null;
create index payment_effect_order on payment_effect (order_id);

create table payment_discrepancy (
  key text primary key,
  kind text not null,
  message text not null,
  end_to_end_id text,
  order_id uuid references payment_order,
  -- Money that moved, and that nothing in the ledger stands for.
  open_amount bigint check (open_amount > 0),
  open_direction text check (open_direction in ('debit', 'credit')),
  open_reference text,
  found_at timestamptz not null,
  sha256 text not null references bank_file,
  resolved_by uuid,
  resolved_at timestamptz,
  resolution text,
  constraint payment_discrepancy_open check (
    (open_amount is null) = (open_direction is null) and (open_amount is null) = (open_reference is null)),
  constraint payment_discrepancy_resolved check (
    (resolved_at is null) = (resolved_by is null) and (resolved_at is null) = (resolution is null))
);
create index payment_discrepancy_open on payment_discrepancy (found_at) where resolved_at is null;

-- Who sees payments as a whole.
create function payment_reader() returns boolean language sql stable
  as $$
    select ondol_is_system() or ondol_has_role('paymaster') or ondol_has_role('auditor')
      or ondol_has_role('operator')
  $$;
create function payment_sees(applicant uuid, institution text) returns boolean language sql stable
  as $$ select payment_reader() or ondol_sees_case(applicant, institution) $$;
-- Who changes them: the platform, paymasters, and whoever may act on the case, as the application lets them.
create function payment_changes(applicant uuid, institution text) returns boolean language sql stable
  as $$
    select ondol_is_system() or ondol_has_role('paymaster')
      or (ondol_sees_case(applicant, institution) and not ondol_has_role('auditor'))
  $$;
create function payment_works() returns boolean language sql stable
  as $$ select ondol_is_system() or ondol_has_role('paymaster') $$;

alter table payment_grant enable row level security;
alter table payment_batch enable row level security;
alter table payment_order enable row level security;
alter table payment_move enable row level security;
alter table payment_step enable row level security;
alter table bank_file enable row level security;
alter table bank_file_copy enable row level security;
alter table bank_movement enable row level security;
alter table payment_effect enable row level security;
alter table payment_discrepancy enable row level security;

grant select, insert, update on payment_grant to ondol_app;
grant select, insert, update (state, replaces, decided_by, released_by, released_at, lines, batch_id,
  rejection, settlement, returned, recovery) on payment_order to ondol_app;
grant select, insert, update (state, sent_at) on payment_batch to ondol_app;
grant select on payment_move, payment_step to ondol_app;
grant select, insert, update (reports, known, applied_at) on bank_file to ondol_app;
grant select, insert on bank_file_copy, bank_movement to ondol_app;
grant select, insert, update (transfer_id, refused) on payment_effect to ondol_app;
grant select, insert, update (resolved_by, resolved_at, resolution) on payment_discrepancy to ondol_app;

create policy payment_grant_seen on payment_grant for select using (payment_sees(applicant_id, institution_id));
create policy payment_grant_made on payment_grant for insert with check (payment_changes(applicant_id, institution_id));
create policy payment_grant_moved on payment_grant for update using (payment_changes(applicant_id, institution_id));
create policy payment_order_seen on payment_order for select using (payment_sees(applicant_id, institution_id));
create policy payment_order_made on payment_order for insert with check (payment_changes(applicant_id, institution_id));
create policy payment_order_moved on payment_order for update using (payment_changes(applicant_id, institution_id));

create policy payment_move_seen on payment_move for select using (true);
create policy payment_step_seen on payment_step for select using (
  payment_reader() or exists (select from payment_order o where o.id = order_id));

create policy payment_batch_seen on payment_batch for select using (payment_reader());
create policy payment_batch_made on payment_batch for insert with check (payment_works());
create policy payment_batch_moved on payment_batch for update using (payment_works());
create policy bank_file_seen on bank_file for select using (payment_reader());
create policy bank_file_made on bank_file for insert with check (payment_works());
create policy bank_file_moved on bank_file for update using (payment_works());
create policy bank_file_copy_seen on bank_file_copy for select using (payment_reader());
create policy bank_file_copy_made on bank_file_copy for insert with check (payment_works());
create policy bank_movement_seen on bank_movement for select using (payment_reader());
create policy bank_movement_made on bank_movement for insert with check (payment_works());
-- Who changes a payment asks the ledger to follow: also an officer whose decision leads to a recovery.
create policy payment_effect_seen on payment_effect for select using (
  payment_reader() or exists (select from payment_order o where o.id = order_id));
create policy payment_effect_made on payment_effect for insert with check (
  payment_works() or exists (select from payment_order o where o.id = order_id));
create policy payment_effect_moved on payment_effect for update using (
  payment_works() or exists (select from payment_order o where o.id = order_id));
create policy payment_discrepancy_seen on payment_discrepancy for select using (payment_reader());
create policy payment_discrepancy_made on payment_discrepancy for insert with check (payment_works());
create policy payment_discrepancy_moved on payment_discrepancy for update using (payment_works());
