-- Figures over the past: what each invoice's timeline comes to, and how many invoices of a month came to what. They can be
-- made again from the timelines at any time: empty the other three tables and put read_until back.
create table course_reader (
  id int not null primary key,
  read_until datetime(6) not null
);
insert into course_reader (id, read_until) values (1, '1970-01-01 00:00:00');

create table invoice_course (
  invoice_id varchar(36) not null primary key,
  last_seq int not null
);

create table course_figure (
  invoice_id varchar(36) not null,
  measure varchar(20) not null,
  figure_month int not null,
  size int not null,
  project_code varchar(40) not null,
  primary key (invoice_id, measure)
);
create index idx_figure_month on course_figure (measure, figure_month, size);
create index idx_figure_project on course_figure (project_code, figure_month, measure, size);

create table course_tally (
  measure varchar(20) not null,
  tally_month int not null,
  size int not null,
  invoices int not null,
  primary key (tally_month, measure, size)
);

-- Who has a review in their hands.
alter table approval_gate add column taken_by varchar(64);
create index idx_invoice_issue_date on invoice (issue_date);
create index idx_project_practice on project (practice_lead);
create index idx_dispute_opened on dispute (opened_at);
