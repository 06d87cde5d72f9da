-- Bills a project, or one of its terms, period after period.
create table billing_schedule (
  project_code varchar(40) not null,
  code varchar(40) not null,
  term varchar(40),
  every_n int not null,
  rhythm_unit varchar(10) not null,
  anchor_day int,
  last_business_day boolean not null,
  in_advance boolean not null,
  starts_on date not null,
  ends_on date,
  state varchar(10) not null,
  paused_at datetime(6),
  resumes_on date,
  paused_by varchar(64),
  paused_why varchar(500),
  stopped_why varchar(500),
  expected_on date,
  expected int,
  fired int,
  to_plan boolean not null,
  made_by varchar(64) not null,
  made_at datetime(6) not null,
  version int not null,
  primary key (project_code, code),
  constraint fk_billing_schedule_project foreign key (project_code) references project (code)
);
create index idx_billing_schedule_state on billing_schedule (state);

-- What became of a period, once: whoever comes second meets the key.
create table scheduled_period (
  project_code varchar(40) not null,
  schedule_code varchar(40) not null,
  period_from date not null,
  period_to date not null,
  billing_day date not null,
  state varchar(20) not null,
  why varchar(500) not null,
  person varchar(64) not null,
  happened_at datetime(6) not null,
  business_key varchar(100),
  to_tell boolean not null,
  version int not null,
  primary key (project_code, schedule_code, period_from),
  constraint uq_scheduled_period_key unique (business_key),
  constraint fk_scheduled_period_schedule foreign key (project_code, schedule_code) references billing_schedule (project_code, code)
);

-- Who did what to a schedule.
create table schedule_change (
  id bigint not null auto_increment primary key,
  project_code varchar(40) not null,
  schedule_code varchar(40) not null,
  happened_at datetime(6) not null,
  person varchar(64) not null,
  what varchar(1000) not null,
  version int not null,
  constraint fk_schedule_change_schedule foreign key (project_code, schedule_code) references billing_schedule (project_code, code)
);

-- The schedule whose period asks for an invoice; term is then the one it bills, null for all of the project's work.
alter table billing_trigger add column schedule varchar(40);

-- A mail may be about a schedule.
alter table notice add column schedule_key varchar(100);
alter table notice add constraint uq_notice_schedule unique (schedule_key, occasion, person);
