-- Links by which a client sees one invoice. Of a link's token only the SHA-256 is kept, so nobody can read one here.
create table client_link (
  id varchar(36) not null primary key,
  invoice_id varchar(36) not null,
  token_hash varchar(64) not null,
  made_by varchar(64) not null,
  made_at datetime(6) not null,
  expires_at datetime(6) not null,
  revoked_at datetime(6),
  version int not null,
  constraint uq_client_link_token unique (token_hash),
  constraint fk_client_link_invoice foreign key (invoice_id) references invoice (id)
);
create index idx_client_link_invoice on client_link (invoice_id, made_at);

-- That a client has accepted an invoice: said once.
create table invoice_acceptance (
  invoice_id varchar(36) not null primary key,
  name varchar(100) not null,
  accepted_at datetime(6) not null,
  constraint fk_invoice_acceptance_invoice foreign key (invoice_id) references invoice (id)
);

-- What a client queries of an invoice and what was answered. Only one at a time waits for its answer: open_invoice is that
-- invoice then. Lines are positions, such as 1,3.
create table dispute (
  id varchar(36) not null primary key,
  invoice_id varchar(36) not null,
  open_invoice varchar(36),
  reason varchar(20) not null,
  disputed_lines varchar(500) not null,
  text varchar(2000) not null,
  name varchar(100) not null,
  opened_by varchar(64) not null,
  opened_at datetime(6) not null,
  outcome varchar(20),
  answer varchar(2000),
  answered_by varchar(64),
  answered_at datetime(6),
  credit_note_id varchar(36),
  version int not null,
  constraint uq_dispute_open unique (open_invoice),
  constraint fk_dispute_invoice foreign key (invoice_id) references invoice (id)
);
create index idx_dispute_invoice on dispute (invoice_id, opened_at);
