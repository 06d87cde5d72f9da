-- what a term of a project asks for by itself: a period's fee, progress, a deposit, a retainage released
create table term_charge (
  item_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null primary key,
  project varchar(40) not null,
  term varchar(40) not null,
  name varchar(200) not null,
  amount decimal(19, 4) not null,
  vat_percent decimal(5, 2),
  taxed boolean not null,
  charged_on date not null,
  period_from date not null,
  period_to date not null,
  percent decimal(7, 4),
  version int not null,
  constraint fk_charge_project foreign key (project) references project (code)
);
create index idx_charge_term on term_charge (project, term);

-- how much of which deposit invoice another invoice uses: reserved by a draft, final from issue on
create table deposit_use (
  invoice_id varchar(36) not null,
  deposit_invoice varchar(36) not null,
  project_code varchar(40) not null,
  amount decimal(19, 4) not null,
  prepaid boolean not null,
  version int not null,
  primary key (invoice_id, deposit_invoice),
  constraint fk_use_invoice foreign key (invoice_id) references invoice (id),
  constraint fk_use_deposit foreign key (deposit_invoice) references invoice (id)
);
create index idx_use_project on deposit_use (project_code);

create table retainage_release (
  project_code varchar(40) not null,
  term varchar(40) not null,
  released_on date not null,
  released_by varchar(64) not null,
  released_at datetime(6) not null,
  primary key (project_code, term)
);

-- whether a fee pays the portion, so that its minutes use up what the fee includes
alter table allocation add column covered boolean default false not null;

-- the term a request names when it asks for that alone
alter table billing_trigger add column term varchar(40);

-- what was paid ahead without tax, and what falls due only when the client accepts the work
alter table receivable add column prepaid decimal(19, 4) not null default 0;
alter table receivable add column withheld decimal(19, 4) not null default 0;
alter table receivable add column withheld_due date;
