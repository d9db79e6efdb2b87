-- Money, as double entry. A positive amount is a debit, a negative one a credit. Nothing is written here but
-- through ledger_post, which runs as the owner: the unprivileged role may read, as far as the policies let it,
-- and has no privilege to insert, update or delete. What must hold is kept by constraints and triggers, so that
-- it holds for the owner too.

-- What accounts there are. Migrations alone add to it.
create table ledger_kind (
  kind text primary key,
  -- 1 where debits add to what the account holds, -1 where credits do.
  side smallint not null check (side in (1, -1)),
  -- Whether it may never hold less than nothing.
  bounded boolean not null,
  -- Whether what it holds for a single case is kept too, and bounded in the same way: a case is never paid out
  -- of what was reserved for another.
  by_case boolean not null,
  -- The kind of transfer that may open such an account; any may where it is null.
  opened_by text
);

insert into ledger_kind (kind, side, bounded, by_case, opened_by) values
  ('appropriation', 1, true, false, 'set-budget'),
  ('budget', -1, true, false, 'set-budget'),
  ('reserved', -1, true, true, null),
  ('committed', -1, true, true, null),
  ('bank', -1, true, true, null),
  ('receivable', 1, true, true, null),
  ('recoverable', -1, true, true, null),
  ('revenue-forgone', 1, true, true, null),
  ('tax-claim', -1, true, true, null),
  ('collected', 1, true, false, null),
  ('fund', -1, true, false, null),
  ('member', -1, false, false, null),
  ('pool', 1, false, false, null);

create function ledger_code(kind text, programme text, fiscal_year integer, fund text, member uuid) returns text
  language sql immutable
  as $$
    select kind || coalesce('/' || programme, '') || coalesce('/' || fiscal_year::text, '')
      || coalesce('/' || fund, '') || coalesce('/' || member::text, '')
  $$;

create table ledger_account (
  id integer generated always as identity primary key,
  kind text not null references ledger_kind,
  -- Of a budget line: the programme and the year. Of a fund: the fund, and its member where it is a member's.
  programme text check (programme ~ '^[a-z0-9-]+$'),
  fiscal_year integer check (fiscal_year between 2000 and 2199),
  fund text check (fund ~ '^[a-z0-9-]+$'),
  member_id uuid,
  currency text not null default 'KRW' check (currency = 'KRW'),
  code text not null generated always as (ledger_code(kind, programme, fiscal_year, fund, member_id)) stored,
  constraint ledger_account_code unique (code),
  constraint ledger_account_has_owner check (
    (programme is null) = (fiscal_year is null)
    and (programme is null) <> (fund is null)
    and (member_id is null or fund is not null))
);

-- What each account holds: the sum of its entries, kept by a trigger.
create table ledger_balance (
  account_id integer primary key references ledger_account,
  side smallint not null,
  bounded boolean not null,
  balance bigint not null default 0,
  constraint ledger_never_below_zero check (not bounded or balance * side >= 0)
);

create table ledger_transfer (
  id uuid primary key,
  at timestamptz not null,
  kind text not null check (kind <> ''),
  memo text not null,
  programme text,
  fiscal_year integer,
  fund text,
  case_id uuid,
  institution_id text,
  idempotency_key text not null check (idempotency_key <> ''),
  input_hash bytea not null check (length(input_hash) = 32),
  -- Says how many entries there are, so that none can be added to a transfer that is done.
  entry_count smallint not null check (entry_count >= 2),
  made_by text not null check (made_by <> ''),
  constraint ledger_transfer_key unique (idempotency_key)
);
create index ledger_transfer_case on ledger_transfer (case_id) where case_id is not null;
create index ledger_transfer_line on ledger_transfer (programme, fiscal_year, id);

create table ledger_entry (
  transfer_id uuid not null references ledger_transfer,
  account_id integer not null references ledger_account,
  amount bigint not null
    check (amount <> 0 and amount between -9007199254740991 and 9007199254740991),
  primary key (transfer_id, account_id)
);
create index ledger_entry_account on ledger_entry (account_id, transfer_id);

-- What the accounts hold for one case, kept by the same trigger.
create table ledger_case_balance (
  case_id uuid not null,
  account_id integer not null references ledger_account,
  institution_id text,
  side smallint not null,
  balance bigint not null default 0,
  primary key (case_id, account_id),
  constraint ledger_case_never_below_zero check (balance * side >= 0)
);

create function ledger_open_balance() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
    begin
      insert into ledger_balance (account_id, side, bounded)
        select new.id, side, bounded from ledger_kind where kind = new.kind;
      return null;
    end
  $$;
create trigger ledger_open_balance after insert on ledger_account
  for each row execute function ledger_open_balance();

create function ledger_add_up() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
    begin
      -- Always in the same order: then two transfers wait for one another, and never in a circle.
      perform from ledger_balance
        where account_id in (select account_id from added) order by account_id for update;
      update ledger_balance b set balance = b.balance + a.amount
        from (select account_id, sum(amount)::bigint as amount from added group by account_id) a
        where b.account_id = a.account_id;

      -- A check looks at a proposed row before it is known to exist already: so first the rows, then the sums.
      insert into ledger_case_balance (case_id, account_id, institution_id, side)
        select distinct t.case_id, a.id, t.institution_id, k.side
          from added e
          join ledger_transfer t on t.id = e.transfer_id
          join ledger_account a on a.id = e.account_id
          join ledger_kind k on k.kind = a.kind
          where t.case_id is not null and k.by_case
        on conflict do nothing;
      update ledger_case_balance c set balance = c.balance + s.amount
        from (
          select t.case_id, e.account_id, sum(e.amount)::bigint as amount
            from added e join ledger_transfer t on t.id = e.transfer_id
            where t.case_id is not null
            group by t.case_id, e.account_id
        ) s
        where c.case_id = s.case_id and c.account_id = s.account_id;
      return null;
    end
  $$;
create trigger ledger_add_up after insert on ledger_entry
  referencing new table as added
  for each statement execute function ledger_add_up();

create function ledger_check_transfer(transfer uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
    declare
      stated integer;
      entries integer;
      total numeric;
    begin
      select entry_count into stated from ledger_transfer where id = transfer;
      select count(*), coalesce(sum(amount), 0) into entries, total from ledger_entry where transfer_id = transfer;
      if total <> 0 then
        raise exception 'transfer %: expected entries that sum to zero, not %', transfer, total
          using errcode = 'check_violation', constraint = 'ledger_sums_to_zero';
      end if;
      if entries <> stated then
        raise exception 'transfer %: expected % entries, not %', transfer, stated, entries
          using errcode = 'check_violation', constraint = 'ledger_entry_count';
      end if;
    end
  $$;

create function ledger_check_by_entry() returns trigger language plpgsql
  as $$ begin perform ledger_check_transfer(new.transfer_id); return null; end $$;
create function ledger_check_by_transfer() returns trigger language plpgsql
  as $$ begin perform ledger_check_transfer(new.id); return null; end $$;

create constraint trigger ledger_entry_sums after insert on ledger_entry
  deferrable initially deferred for each row execute function ledger_check_by_entry();
create constraint trigger ledger_transfer_sums after insert on ledger_transfer
  deferrable initially deferred for each row execute function ledger_check_by_transfer();

-- Nobody corrects what is written, the owner neither: a mistake is made good by a transfer that says so.
create function ledger_is_final() returns trigger language plpgsql
  as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
    end
  $$;
create trigger ledger_transfer_final before update or delete or truncate on ledger_transfer
  for each statement execute function ledger_is_final();
create trigger ledger_entry_final before update or delete or truncate on ledger_entry
  for each statement execute function ledger_is_final();

create function ledger_made_by() returns text language sql stable
  as $$
    select case when ondol_is_system()
      then 'system/' || coalesce(nullif(current_setting('ondol.job', true), ''), 'unnamed')
      else ondol_account()::text end
  $$;

-- Who may move money: the platform and its officials; and a resident may give back what was reserved for them.
create function ledger_may_post(transfer_kind text) returns boolean language sql stable
  as $$
    select ondol_is_system()
      or ondol_has_role('officer') or ondol_has_role('supervisor')
      or ondol_has_role('paymaster') or ondol_has_role('operator')
      or (transfer_kind in ('release', 'reclaim') and ondol_account() is not null)
  $$;

create function ledger_entries_of(transfer jsonb)
  returns table (code text, kind text, programme text, year integer, fund text, member uuid, amount bigint)
  language sql immutable
  as $$
    select ledger_code(x.kind, x.programme, x.year, x.fund, x.member), x.*
      from jsonb_to_recordset(transfer->'entries')
        as x(kind text, programme text, year integer, fund text, member uuid, amount bigint)
  $$;

-- What became of an earlier call with the same key; null where there was none.
create function ledger_posted(transfer jsonb) returns jsonb language sql
  as $$
    select jsonb_build_object('transfer', t.id, 'outcome',
        case when t.input_hash = decode(transfer->>'hash', 'hex') then 'done' else 'key-taken' end)
      from ledger_transfer t where t.idempotency_key = transfer->>'key'
  $$;

-- Writes one transfer: {id, at, kind, memo, programme, year, fund, caseId, institution, key, hash,
-- entries: [{kind, programme, year, fund, member, amount}]}. Answers {outcome, …}:
--   done          `transfer` stands, since now or since an earlier call with this key and the same input
--   key-taken     the key belongs to `transfer`, which had other input
--   no-account    `account` has not been opened, as where no budget is set
--   not-enough    `account` holds only `available`, as a whole or, with `ofCase`, for this case
create function ledger_post(transfer jsonb) returns jsonb
  language plpgsql security definer set search_path = public, pg_temp
  as $$
    declare
      earlier jsonb;
      refusal jsonb;
      the_case uuid := (transfer->>'caseId')::uuid;
    begin
      if not coalesce(ledger_may_post(transfer->>'kind'), false) then
        raise exception 'this actor may not post %', transfer->>'kind' using errcode = 'insufficient_privilege';
      end if;

      -- Accounts first, in one order for everybody: who comes with the same key waits here, and then finds it.
      insert into ledger_account (kind, programme, fiscal_year, fund, member_id)
        select e.kind, e.programme, e.year, e.fund, e.member
          from ledger_entries_of(transfer) e join ledger_kind k on k.kind = e.kind
          where (k.opened_by is null or k.opened_by = transfer->>'kind')
            and not exists (select from ledger_account a where a.code = e.code)
          order by e.code
        on conflict do nothing;
      perform from ledger_balance b join ledger_account a on a.id = b.account_id
        where a.code in (select e.code from ledger_entries_of(transfer) e)
        order by a.id for update of b;

      earlier := ledger_posted(transfer);
      if earlier is not null then return earlier; end if;

      select jsonb_build_object('outcome', 'no-account', 'account', e.code) into refusal
        from ledger_entries_of(transfer) e
        where not exists (select from ledger_account a where a.code = e.code) limit 1;
      if refusal is not null then return refusal; end if;

      select jsonb_build_object('outcome', 'not-enough', 'account', e.code, 'ofCase', h.of_case,
          'available', h.holds)
        into refusal
        from ledger_entries_of(transfer) e
        join ledger_account a on a.code = e.code
        join ledger_kind k on k.kind = a.kind
        join ledger_balance b on b.account_id = a.id
        left join ledger_case_balance c on c.account_id = a.id and c.case_id = the_case
        cross join lateral (values
          (b.balance * k.side, false, k.bounded),
          (coalesce(c.balance, 0) * k.side, true, k.by_case and the_case is not null)
        ) as h (holds, of_case, bounded)
        where h.bounded and h.holds + e.amount * k.side < 0
        order by h.of_case desc limit 1;
      if refusal is not null then return refusal; end if;

      insert into ledger_transfer
        select (transfer->>'id')::uuid, (transfer->>'at')::timestamptz, transfer->>'kind', transfer->>'memo',
          transfer->>'programme', (transfer->>'year')::integer, transfer->>'fund', the_case,
          transfer->>'institution', transfer->>'key', decode(transfer->>'hash', 'hex'),
          jsonb_array_length(transfer->'entries'), ledger_made_by()
        on conflict (idempotency_key) do nothing;
      -- The same key came at the same moment with other accounts, and was first.
      if not found then return ledger_posted(transfer); end if;
      insert into ledger_entry
        select (transfer->>'id')::uuid, a.id, e.amount
          from ledger_entries_of(transfer) e join ledger_account a on a.code = e.code;
      return jsonb_build_object('transfer', transfer->>'id', 'outcome', 'done');
    end
  $$;

-- What the ledger holds for a case, by line. Asked past the policies, so that a use case of anybody, such as a
-- resident who withdraws, can give back what is reserved: whoever asks knows the case.
create function ledger_held_for(the_case uuid)
  returns table (programme text, fiscal_year integer, fund text, kind text, held bigint)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select a.programme, a.fiscal_year, a.fund, a.kind, c.balance * c.side
      from ledger_case_balance c join ledger_account a on a.id = c.account_id
      where c.case_id = the_case and c.balance <> 0 and ondol_kind() in ('account', 'system')
      order by a.id
  $$;

-- Who reads the whole ledger; supervisors read the accounts, and the transfers of their institution.
create function ledger_reader() returns boolean language sql stable
  as $$
    select ondol_is_system() or ondol_has_role('auditor') or ondol_has_role('paymaster')
      or ondol_has_role('operator')
  $$;

alter table ledger_kind enable row level security;
alter table ledger_account enable row level security;
alter table ledger_balance enable row level security;
alter table ledger_transfer enable row level security;
alter table ledger_entry enable row level security;
alter table ledger_case_balance enable row level security;

grant select on
  ledger_kind, ledger_account, ledger_balance, ledger_transfer, ledger_entry, ledger_case_balance to ondol_app;

create policy read on ledger_kind for select to ondol_app using (true);
create policy read on ledger_account for select to ondol_app
  using (ledger_reader() or ondol_has_role('supervisor'));
create policy read on ledger_balance for select to ondol_app
  using (ledger_reader() or ondol_has_role('supervisor'));
create policy read on ledger_transfer for select to ondol_app
  using (ledger_reader() or (ondol_has_role('supervisor') and institution_id = ondol_institution()));
create policy read on ledger_entry for select to ondol_app
  using (ledger_reader() or exists (select from ledger_transfer t where t.id = transfer_id));
create policy read on ledger_case_balance for select to ondol_app
  using (
    ledger_reader()
    or (institution_id = ondol_institution()
      and (ondol_has_role('officer') or ondol_has_role('supervisor'))));
