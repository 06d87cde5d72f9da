create table invoice_document (
  id varchar(36) not null primary key,
  invoice_id varchar(36) not null,
  kind varchar(40) not null,
  file_name varchar(120) not null,
  media_type varchar(80) not null,
  sha256 varchar(64) not null,
  content longblob not null,
  created_at datetime(6) not null,
  version int not null,
  constraint uq_invoice_document unique (invoice_id, kind),
  constraint fk_document_invoice foreign key (invoice_id) references invoice (id)
);

-- the outbox: one row per invoice, recipient and kind of mail; the highest turn is the one in force
create table delivery (
  id varchar(36) not null primary key,
  invoice_id varchar(36) not null,
  kind varchar(20) not null,
  recipient varchar(320) not null,
  turn int not null,
  state varchar(10) not null,
  message_id varchar(200) not null,
  attempts int not null,
  resends int not null,
  last_error varchar(1000),
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  sent_at datetime(6),
  version int not null,
  constraint uq_delivery_recipient unique (invoice_id, recipient, kind),
  constraint uq_delivery_turn unique (invoice_id, kind, turn),
  constraint uq_delivery_message unique (message_id),
  constraint fk_delivery_invoice foreign key (invoice_id) references invoice (id)
);
create index idx_delivery_state on delivery (state, changed_at);
