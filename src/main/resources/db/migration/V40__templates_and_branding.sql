-- the designs of documents: every version is kept, because issued invoices name the one they were made with
create table template_version (
  id varchar(36) not null primary key,
  name varchar(40) not null,
  number int not null,
  shipped boolean not null,
  source longblob not null,
  sha256 varchar(64) not null,
  why varchar(500) not null,
  made_by varchar(64) not null,
  made_at datetime(6) not null,
  version int not null,
  constraint uq_template_version unique (name, number)
);

-- which design whose documents have; the narrowest scope wins
create table template_choice (
  scope varchar(80) not null primary key,
  template varchar(40) not null,
  chosen_by varchar(64) not null,
  chosen_at datetime(6) not null,
  version int not null
);

-- what a firm sets without touching a template; version 1 is the first change of the settings the application starts with
create table branding_version (
  number int not null primary key,
  accent varchar(7) not null,
  font varchar(60) not null,
  logo longblob,
  logo_type varchar(40),
  texts longblob not null,
  why varchar(500) not null,
  made_by varchar(64) not null,
  made_at datetime(6) not null,
  version int not null
);

-- the look of an invoice from its numbering on
create table invoice_look (
  invoice_id varchar(36) not null primary key,
  template_id varchar(36) not null,
  branding int,
  version int not null,
  constraint fk_look_invoice foreign key (invoice_id) references invoice (id),
  constraint fk_look_template foreign key (template_id) references template_version (id)
);
