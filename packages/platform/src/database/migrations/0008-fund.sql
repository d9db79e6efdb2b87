-- Funds with members. The money is in the ledger; here stands who is a member, from when to when, and what became
-- of each month's contribution.

-- A stretch of months with the same shares. A later decision ends one and begins another.
create table fund_membership (
  id uuid primary key,
  fund text not null check (fund ~ '^[a-z0-9-]+$'),
  -- The account of the member.
  member_id uuid not null,
  case_id uuid not null,
  institution_id text not null,
  -- The programme from whose budget the city pays its share.
  programme text not null,
  from_month text not null check (from_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  -- The last month; null while it goes on.
  until_month text check (until_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  member_share bigint not null check (member_share >= 0),
  city_share bigint not null check (city_share >= 0),
  -- The event of the case that began it.
  decision_seq integer not null check (decision_seq > 0),
  made_at timestamptz not null,
  constraint fund_membership_decision unique (case_id, decision_seq),
  constraint fund_membership_pays check (member_share + city_share > 0)
);
-- A person is a member of a fund by one case at a time.
create unique index fund_membership_current on fund_membership (fund, member_id) where until_month is null;
create index fund_membership_of_member on fund_membership (member_id);

create table fund_contribution (
  id uuid primary key,
  fund text not null,
  member_id uuid not null,
  membership_id uuid not null references fund_membership,
  institution_id text not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  member_share bigint not null check (member_share >= 0),
  city_share bigint not null check (city_share >= 0),
  due_on date not null,
  state text not null check (state in ('due', 'paid', 'missed')),
  paid_on date,
  -- The bank's reference, or the receipt of a counter.
  reference text,
  member_transfer_id uuid references ledger_transfer,
  -- Null until the city's budget has paid its share of a month that the member has paid.
  city_transfer_id uuid references ledger_transfer,
  -- A month counts once, whatever was decided meanwhile.
  constraint fund_contribution_month unique (fund, member_id, month),
  constraint fund_contribution_paid check (
    (state = 'paid') = (paid_on is not null) and (paid_on is null) = (reference is null)
    and (member_transfer_id is null or state = 'paid') and (city_transfer_id is null or state = 'paid'))
);
create index fund_contribution_due on fund_contribution (due_on) where state = 'due';
create index fund_contribution_owed on fund_contribution (id)
  where state = 'paid' and city_transfer_id is null and city_share > 0;
create index fund_contribution_by_month on fund_contribution (fund, month);

-- What is paid or over does not change, but for a month that was missed and is paid late.
create function fund_contribution_moves() returns trigger language plpgsql
  as $$
    begin
      if (new.id, new.fund, new.member_id, new.membership_id, new.month, new.member_share, new.city_share, new.due_on)
        is distinct from
        (old.id, old.fund, old.member_id, old.membership_id, old.month, old.member_share, old.city_share, old.due_on)
        or (old.state = 'paid' and (new.state, new.paid_on, new.reference) is distinct from
          (old.state, old.paid_on, old.reference))
        or (old.state = 'missed' and new.state = 'due')
        or (old.member_transfer_id is not null and new.member_transfer_id is distinct from old.member_transfer_id)
        or (old.city_transfer_id is not null and new.city_transfer_id is distinct from old.city_transfer_id)
      then
        raise exception 'contribution %: what was paid or fell due does not change', old.id
          using errcode = 'check_violation', constraint = 'fund_contribution_moves';
      end if;
      return new;
    end
  $$;
create trigger fund_contribution_moves before update on fund_contribution
  for each row execute function fund_contribution_moves();

create function fund_sees(member uuid, institution text) returns boolean language sql stable
  as $$
    select ondol_sees_case(member, institution) or ondol_has_role('paymaster') or ondol_has_role('operator')
  $$;
create function fund_changes(member uuid, institution text) returns boolean language sql stable
  as $$ select ondol_sees_case(member, institution) and not ondol_has_role('auditor') $$;

alter table fund_membership enable row level security;
alter table fund_contribution enable row level security;
grant select, insert, update (until_month) on fund_membership to ondol_app;
grant select, insert, update (state, paid_on, reference, member_transfer_id, city_transfer_id)
  on fund_contribution to ondol_app;

create policy fund_membership_seen on fund_membership for select using (fund_sees(member_id, institution_id));
create policy fund_membership_made on fund_membership for insert with check (fund_changes(member_id, institution_id));
create policy fund_membership_moved on fund_membership for update using (fund_changes(member_id, institution_id));
create policy fund_contribution_seen on fund_contribution for select using (fund_sees(member_id, institution_id));
-- The member may be told what is due, and pays at a bank or a counter: what is paid is written by those who saw it.
create policy fund_contribution_made on fund_contribution for insert with check (ondol_is_system());
create policy fund_contribution_moved on fund_contribution for update using (
  ondol_is_system()
  or (institution_id = ondol_institution() and (ondol_has_role('officer') or ondol_has_role('supervisor'))));

-- The movements on a member's own account of a fund: nobody's else, although the ledger itself is not theirs to read.
create function fund_movements(the_fund text, member uuid)
  returns table (transfer_id uuid, at timestamptz, kind text, memo text, amount bigint)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select t.id, t.at, t.kind, t.memo, -e.amount
      from ledger_account a
      join ledger_entry e on e.account_id = a.id
      join ledger_transfer t on t.id = e.transfer_id
      where a.code = ledger_code('member', null, null, the_fund, member)
        and (member = any (ondol_acts_for()) or ledger_reader())
      order by t.at, t.id
  $$;

-- What a fund holds, for those who run it: officers of other institutions see nothing.
create function fund_holdings(the_fund text, institution text)
  returns table (kind text, held bigint)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select a.kind, b.balance * b.side
      from ledger_account a join ledger_balance b on b.account_id = a.id
      where a.fund = the_fund and a.member_id is null
        and (ledger_reader()
          or (institution = ondol_institution()
            and (ondol_has_role('officer') or ondol_has_role('supervisor'))))
  $$;
