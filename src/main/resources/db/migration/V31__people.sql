-- Who stands above whom, who stands in for whom, and which accounts belong to one and the same person.
create table person (
  id varchar(64) not null primary key,
  manager varchar(64),
  same_as varchar(64),
  version int not null
);

create table deputyship (
  id varchar(36) not null primary key,
  person varchar(64) not null,
  deputy varchar(64) not null,
  from_day date not null,
  to_day date not null,
  version int not null
);
create index idx_deputyship_person on deputyship (person, to_day);
create index idx_deputyship_deputy on deputyship (deputy, to_day);

alter table client add column account_owner varchar(64);
