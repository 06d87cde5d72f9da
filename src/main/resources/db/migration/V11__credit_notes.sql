-- who asked for a credit note over which invoice, why, and whether what it credits is billed again
create table credit_request (
  credit_note_id varchar(36) not null primary key,
  invoice_id varchar(36) not null,
  author varchar(64) not null,
  reason varchar(1000) not null,
  reopens boolean not null,
  version int not null,
  constraint fk_credit_request_note foreign key (credit_note_id) references invoice (id),
  constraint fk_credit_request_invoice foreign key (invoice_id) references invoice (id)
);

-- what issued credit notes took off an invoice's gross
alter table receivable add column credited decimal(19, 4) default 0 not null;
