-- by what the hours and expenses of an invoice come together on its lines; a project says what its drafts begin with
alter table project add column line_grouping varchar(20) default 'ROLE' not null;
alter table invoice add column line_grouping varchar(20) default 'ROLE' not null;

-- a discount on the whole invoice: a percentage of its net or an amount, never both
alter table invoice add column discount_percent decimal(5, 2);
alter table invoice add column discount_amount decimal(19, 4);
alter table invoice add column discount_reason varchar(1000);

-- what an item on a draft said before its source changed it; null where nothing changed
alter table allocation add column former_date date;
alter table allocation add column former_size decimal(19, 4);
alter table allocation add column former_currency varchar(3);
alter table allocation add column former_text varchar(2000);
alter table allocation add column former_person varchar(64);
alter table allocation add column former_kind varchar(100);
alter table allocation add column former_task varchar(100);
