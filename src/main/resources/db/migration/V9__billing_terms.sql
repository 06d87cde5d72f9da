-- what a term claims: names, one a line; none in any of a kind of thing means the rest of it
alter table billing_terms add column milestones varchar(2000) not null default '';
alter table billing_terms add column roles varchar(2000) not null default '';
alter table billing_terms add column categories varchar(2000) not null default '';

-- what was agreed, whatever the kind of term; null where its kind has no use for it
alter table billing_terms add column contract_value decimal(19, 4);
alter table billing_terms add column cap_amount decimal(19, 4);
alter table billing_terms add column cap_minutes decimal(19, 4);
alter table billing_terms add column fee decimal(19, 4);
alter table billing_terms add column fee_period varchar(20);
alter table billing_terms add column in_advance boolean;
alter table billing_terms add column included_minutes decimal(19, 4);
alter table billing_terms add column roll_over_periods int;
alter table billing_terms add column starts_on date;
alter table billing_terms add column ends_on date;
alter table billing_terms add column amount decimal(19, 4);
alter table billing_terms add column vat_percent decimal(5, 2);
alter table billing_terms add column percent decimal(7, 4);
alter table billing_terms add column markup_percent decimal(7, 4);
alter table billing_terms add column taxed boolean;

-- under which term a portion was billed, what of it was billable then, and the limit it goes over
alter table allocation add column term varchar(40);
alter table allocation add column billable decimal(19, 4) not null default 0;
alter table allocation add column over_limit varchar(20);
update allocation set billable = size;

-- a part of its term's contract value instead of an amount of its own
alter table milestone add column percent decimal(7, 4);

alter table client add column rounding_mode varchar(10);
alter table client add column rounding_minutes int;
alter table client add column rounding_per varchar(10);
alter table project add column rounding_mode varchar(10);
alter table project add column rounding_minutes int;
alter table project add column rounding_per varchar(10);
