-- What becomes of the drafts of a schedule, and how many business days its manager has for one.
alter table billing_schedule add column mode varchar(20) not null default 'DRAFT';
alter table billing_schedule add column editing_days int;

-- When a schedule's process looks at it again, so that whoever looks for lost ones reads only those that are late.
alter table billing_schedule add column looks_at datetime(6);
