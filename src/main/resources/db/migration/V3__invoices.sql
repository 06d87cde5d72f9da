create table billing_trigger (
  business_key varchar(100) not null primary key,
  project_code varchar(40) not null,
  milestone varchar(40),
  cut_off date not null,
  requested_by varchar(64),
  claimed_by varchar(64),
  invoice_id varchar(36),
  outcome varchar(2000),
  version int not null
);
create index idx_trigger_project on billing_trigger (project_code);

create table invoice (
  id varchar(36) not null primary key,
  business_key varchar(100) not null,
  project_code varchar(40) not null,
  client_code varchar(40) not null,
  currency varchar(3) not null,
  state varchar(20) not null,
  cut_off date not null,
  subject varchar(200) not null,
  note varchar(2000),
  net decimal(19, 4) not null,
  vat decimal(19, 4) not null,
  gross decimal(19, 4) not null,
  written_off decimal(19, 4) not null,
  content_hash varchar(64),
  number varchar(30),
  issue_date date,
  due_date date,
  created_at datetime(6) not null,
  submitted_at datetime(6),
  version int not null,
  constraint uq_invoice_business_key unique (business_key),
  constraint uq_invoice_number unique (number),
  constraint fk_invoice_project foreign key (project_code) references project (code),
  constraint fk_invoice_client foreign key (client_code) references client (code)
);
create index idx_invoice_project_state on invoice (project_code, state);
create index idx_invoice_created on invoice (created_at);
create index idx_invoice_client_issued on invoice (client_code, issue_date);

create table invoice_line (
  invoice_id varchar(36) not null,
  position int not null,
  line_key varchar(200) not null,
  kind varchar(20) not null,
  description varchar(2000) not null,
  reworded boolean not null,
  quantity decimal(19, 6) not null,
  unit varchar(3) not null,
  unit_price decimal(19, 6) not null,
  net decimal(19, 4) not null,
  recorded_net decimal(19, 4) not null,
  vat_category varchar(2) not null,
  vat_percent decimal(5, 2) not null,
  period_from date,
  period_to date,
  reason varchar(1000),
  primary key (invoice_id, position),
  constraint fk_line_invoice foreign key (invoice_id) references invoice (id)
);

create table invoice_drafter (
  invoice_id varchar(36) not null,
  person varchar(64) not null,
  primary key (invoice_id, person),
  constraint fk_drafter_invoice foreign key (invoice_id) references invoice (id)
);

-- the frozen content, as submitted and as issued: JSON in UTF-8
create table invoice_content (
  invoice_id varchar(36) not null,
  stage varchar(20) not null,
  content longblob not null,
  sha256 varchar(64) not null,
  version int not null,
  primary key (invoice_id, stage),
  constraint fk_content_invoice foreign key (invoice_id) references invoice (id)
);

-- numbers come from here, never from a sequence: a rolled-back issue gives its number back
create table number_series (
  series varchar(30) not null primary key,
  last_number int not null,
  last_date date not null,
  version int not null
);

create table timeline_entry (
  invoice_id varchar(36) not null,
  seq int not null,
  happened_at datetime(6) not null,
  actor varchar(64) not null,
  event varchar(100) not null,
  detail varchar(2000) not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  primary key (invoice_id, seq),
  constraint fk_timeline_invoice foreign key (invoice_id) references invoice (id)
);
