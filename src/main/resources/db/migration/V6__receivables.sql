create table receivable (
  invoice_id varchar(36) not null primary key,
  currency varchar(3) not null,
  gross decimal(19, 4) not null,
  paid decimal(19, 4) not null,
  due_date date not null,
  version int not null,
  constraint fk_receivable_invoice foreign key (invoice_id) references invoice (id)
);

create table payment (
  id bigint not null auto_increment primary key,
  invoice_id varchar(36) not null,
  amount decimal(19, 4) not null,
  paid_on date not null,
  reference varchar(140) not null,
  recorded_by varchar(64) not null,
  recorded_at datetime(6) not null,
  constraint fk_payment_invoice foreign key (invoice_id) references invoice (id)
);
create index idx_payment_invoice on payment (invoice_id);
