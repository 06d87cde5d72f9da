create table billing_terms (
  project_code varchar(40) not null,
  code varchar(40) not null,
  kind varchar(30) not null,
  tasks varchar(2000) not null,
  version int not null,
  primary key (project_code, code),
  constraint fk_terms_project foreign key (project_code) references project (code)
);

create table billable_item (
  item_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null primary key,
  project_code varchar(40) not null,
  recorded decimal(19, 4) not null,
  withdrawn boolean not null,
  version int not null
);

-- what is billed as one: a whole item, or its part where a cap, an overage or a partial credit cut it
create table portion (
  id varchar(170) character set utf8mb4 collate utf8mb4_bin not null primary key,
  item_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  project_code varchar(40) not null,
  size decimal(19, 4) not null,
  settled boolean not null,
  version int not null,
  constraint fk_portion_item foreign key (item_key) references billable_item (item_key)
);
create index idx_portion_open on portion (project_code, settled);

-- a portion is on at most one live allocation: live_portion repeats its id while live and is null afterwards
create table allocation (
  invoice_id varchar(36) not null,
  portion_id varchar(170) character set utf8mb4 collate utf8mb4_bin not null,
  live_portion varchar(170) character set utf8mb4 collate utf8mb4_bin,
  state varchar(20) not null,
  line_key varchar(200),
  size decimal(19, 4) not null,
  net decimal(19, 4) not null,
  reason varchar(1000),
  author varchar(64) not null,
  stale boolean not null,
  changed_at datetime(6) not null,
  version int not null,
  primary key (invoice_id, portion_id),
  constraint uq_allocation_live_portion unique (live_portion),
  constraint fk_allocation_portion foreign key (portion_id) references portion (id)
);
create index idx_allocation_portion on allocation (portion_id);
