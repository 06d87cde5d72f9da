create table exchange_rate (
  from_currency varchar(3) not null,
  to_currency varchar(3) not null,
  rate_date date not null,
  rate decimal(19, 10) not null,
  version int not null,
  primary key (from_currency, to_currency, rate_date)
);

create table client (
  code varchar(40) not null primary key,
  name varchar(200) not null,
  street varchar(200) not null,
  postcode varchar(20) not null,
  city varchar(100) not null,
  country varchar(2) not null,
  vat_id varchar(20),
  email varchar(320) not null,
  contact varchar(200),
  language varchar(2) not null,
  currency varchar(3) not null,
  payment_days int not null,
  client_since date,
  buyer_reference varchar(100),
  credit_hold boolean not null,
  version int not null
);

create table project (
  code varchar(40) not null primary key,
  name varchar(200) not null,
  client_code varchar(40) not null,
  project_manager varchar(64) not null,
  practice_lead varchar(64),
  currency varchar(3) not null,
  po_number varchar(100),
  version int not null,
  constraint fk_project_client foreign key (client_code) references client (code)
);
create index idx_project_manager on project (project_manager);

create table milestone (
  item_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null primary key,
  project varchar(40) not null,
  code varchar(40) not null,
  name varchar(200) not null,
  amount decimal(19, 4) not null,
  vat_percent decimal(5, 2),
  planned_on date,
  reached_on date,
  version int not null,
  constraint fk_milestone_project foreign key (project) references project (code)
);

create table rate_card (
  code varchar(40) not null primary key,
  scope varchar(20) not null,
  scope_ref varchar(40),
  currency varchar(3) not null,
  version int not null
);

create table rate (
  card_code varchar(40) not null,
  person varchar(64),
  role varchar(100),
  valid_from date not null,
  unit_price decimal(19, 6) not null,
  constraint fk_rate_card foreign key (card_code) references rate_card (code)
);

-- raw records; an import locks the projects it names itself, so no foreign key has to
create table time_entry (
  item_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null primary key,
  project varchar(40) not null,
  person varchar(64) not null,
  role varchar(100) not null,
  task varchar(100),
  work_date date not null,
  minutes int not null,
  description varchar(2000) not null,
  billable boolean not null,
  rate decimal(19, 6),
  changed_at datetime(6) not null,
  version int not null
);
create index idx_time_entry_project on time_entry (project, work_date);

create table expense (
  item_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null primary key,
  project varchar(40) not null,
  person varchar(64) not null,
  category varchar(100) not null,
  spent_on date not null,
  amount decimal(19, 4) not null,
  currency varchar(3) not null,
  description varchar(2000) not null,
  vat_percent decimal(5, 2),
  billable boolean not null,
  changed_at datetime(6) not null,
  version int not null
);
create index idx_expense_project on expense (project, spent_on);

create table late_change (
  id bigint not null auto_increment primary key,
  item_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  received_at datetime(6) not null,
  wanted varchar(4000) not null
);
create index idx_late_change_item on late_change (item_key);
