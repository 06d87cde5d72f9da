-- A payment counts towards its invoice with what arrived and what banks kept of it on the way. What is reversed or paid back
-- is a row of its own, below zero.
alter table payment add column kind varchar(20) not null default 'RECEIVED';
alter table payment add column charges decimal(19, 4) not null default 0;
alter table payment add column reverses bigint;
alter table payment add constraint uq_payment_reverses unique (reverses);
alter table payment add constraint fk_payment_reverses foreign key (reverses) references payment (id);

-- Claims given up on. What comes in for one after all is a row of its own, below zero. Only one at a time waits for its
-- decision: open_invoice is that invoice then.
create table write_off (
  id varchar(36) not null primary key,
  invoice_id varchar(36) not null,
  open_invoice varchar(36),
  amount decimal(19, 4) not null,
  reason varchar(500) not null,
  state varchar(20) not null,
  asked_by varchar(64) not null,
  asked_at datetime(6) not null,
  decided_by varchar(64),
  decided_at datetime(6),
  comment varchar(500),
  version int not null,
  constraint uq_write_off_open unique (open_invoice),
  constraint fk_write_off_invoice foreign key (invoice_id) references invoice (id)
);
create index idx_write_off_invoice on write_off (invoice_id, asked_at);

alter table receivable add column written_off decimal(19, 4) not null default 0;
alter table receivable drop column owed;
alter table receivable add column owed decimal(19, 4) generated always as (gross - prepaid - credited - paid - written_off);
create index idx_receivable_owed on receivable (owed);
