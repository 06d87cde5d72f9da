-- receipts by what they contain: the same photo sent twice is kept once
create table receipt_content (
  sha256 varchar(64) not null primary key,
  media_type varchar(40) not null,
  content longblob not null,
  bytes int not null,
  created_at datetime(6) not null,
  version int not null
);

create table expense_receipt (
  item_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null primary key,
  sha256 varchar(64) not null,
  attached_by varchar(64) not null,
  attached_at datetime(6) not null,
  version int not null,
  constraint fk_expense_receipt_content foreign key (sha256) references receipt_content (sha256)
);

-- what went out with an issued invoice, whatever becomes of the expense
create table invoice_receipt (
  invoice_id varchar(36) not null,
  item_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  sha256 varchar(64) not null,
  position int not null,
  primary key (invoice_id, item_key),
  constraint fk_invoice_receipt_invoice foreign key (invoice_id) references invoice (id),
  constraint fk_invoice_receipt_content foreign key (sha256) references receipt_content (sha256)
);

-- a late change says what was issued, and the sizes before and after (minutes of time, an amount otherwise)
alter table late_change add column was varchar(4000);
alter table late_change add column was_size decimal(19, 4);
alter table late_change add column wanted_size decimal(19, 4);
