-- A gate may want somebody else than who passed the gates before it.
alter table approval_gate add column four_eyes boolean default false not null;

-- Mails to people of the firm about an invoice: one row per occasion and recipient.
create table notice (
  id varchar(36) not null primary key,
  invoice_id varchar(36) not null,
  occasion varchar(140) not null,
  person varchar(64) not null,
  recipient varchar(320) not null,
  subject varchar(300) not null,
  body varchar(4000) not null,
  state varchar(10) not null,
  message_id varchar(200) not null,
  attempts int not null,
  resends int not null,
  last_error varchar(1000),
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  sent_at datetime(6),
  version int not null,
  constraint uq_notice_person unique (invoice_id, occasion, person),
  constraint uq_notice_message unique (message_id),
  constraint fk_notice_invoice foreign key (invoice_id) references invoice (id)
);
create index idx_notice_invoice on notice (invoice_id, created_at);
