-- A level of reminders is sent once for an invoice, ever.
create table reminder (
  id varchar(36) not null primary key,
  invoice_id varchar(36) not null,
  level int not null,
  days int not null,
  tone varchar(20) not null,
  reminded_on date not null,
  currency varchar(3) not null,
  overdue decimal(19, 4) not null,
  fee decimal(19, 4) not null,
  interest_rate decimal(7, 4) not null,
  interest decimal(19, 4) not null,
  constraint uq_reminder_level unique (invoice_id, level),
  constraint fk_reminder_invoice foreign key (invoice_id) references invoice (id)
);

-- While a client is not reminded, and why; without an end until somebody says otherwise.
create table reminder_pause (
  invoice_id varchar(36) not null primary key,
  kind varchar(20) not null,
  until_day date,
  note varchar(500) not null,
  recorded_by varchar(64) not null,
  recorded_at datetime(6) not null,
  version int not null,
  constraint fk_reminder_pause_invoice foreign key (invoice_id) references invoice (id)
);

-- Fees and interest that reminders claim beside the invoice: what pays them is not paid too much.
alter table receivable add column claimed decimal(19, 4) not null default 0;

-- What a mail to a client has with it, and whom it answers to.
alter table notice add column encloses varchar(40);
alter table notice add column reply_to varchar(320);
