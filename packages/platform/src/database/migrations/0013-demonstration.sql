-- With what a demonstration is being filled, so that filling goes on where it was cut off. Empty everywhere else.
create table demonstration_seeding (
  id integer primary key check (id = 1),
  seed text not null,
  -- About how many cases there shall be.
  cases integer not null check (cases > 0),
  -- What counts as now for everything that is made: it lies before.
  began_at timestamptz not null,
  -- The applications that are done, with all that became of their cases, and how many cases these are.
  applications integer not null default 0,
  made integer not null default 0,
  finished_at timestamptz
);

alter table demonstration_seeding enable row level security;
grant select, insert, update (applications, made, finished_at) on demonstration_seeding to ondol_app;
create policy demonstration_seeding_of_system on demonstration_seeding
  using (ondol_is_system()) with check (ondol_is_system());
