-- up to when the book is known to have held: one row, none before the first check that found nothing
create table ledger_check (
  id int not null primary key,
  held_at datetime(6) not null
);

-- what changed since then, and what is unfinished, without reading everything
create index idx_timeline_happened on timeline_entry (happened_at);
create index idx_invoice_state on invoice (state);
alter table receivable add column owed decimal(19, 4) generated always as (gross - prepaid - credited - paid);
create index idx_receivable_owed on receivable (owed);
create index idx_notice_state on notice (state, changed_at);

-- who reconciles at this moment: ShedLock's own table
create table shedlock (
  name varchar(64) not null primary key,
  lock_until timestamp(3) not null,
  locked_at timestamp(3) not null,
  locked_by varchar(255) not null
);

-- what the reconciler found and asked accounting about: one task for a finding, however often it is found
create table reconciliation_finding (
  finding varchar(150) not null primary key,
  task_id varchar(64) not null,
  found_at datetime(6) not null
);
