-- What becomes of the drafts of a schedule, and how many business days its manager has for one.
alter table billing_schedule add column mode varchar(20) not null default 'DRAFT';
alter table billing_schedule add column editing_days int;
