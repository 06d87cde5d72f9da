-- Within how many business days clients of a project accept its milestones; null where nobody asks them.
alter table project add column acceptance_days int;

-- What keeps a milestone that was reached from being billed, for people.
alter table milestone add column waits_for varchar(300);

-- Each time a client was to accept a milestone. in_process is the milestone while a process has something left to do about it:
-- one at a time.
create table milestone_acceptance (
  id varchar(36) not null primary key,
  item_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  in_process varchar(160) character set utf8mb4 collate utf8mb4_bin,
  project varchar(40) not null,
  milestone varchar(40) not null,
  round int not null,
  days int not null,
  asked_at datetime(6),
  asked_address varchar(320),
  hindrance varchar(500),
  deemed_on date,
  reminder_at datetime(6),
  outcome varchar(20),
  how varchar(20),
  answered_at datetime(6),
  answered_by varchar(64),
  name varchar(100) not null,
  reason varchar(2000) not null,
  version int not null,
  constraint uq_milestone_acceptance_round unique (item_key, round),
  constraint uq_milestone_acceptance_process unique (in_process),
  constraint fk_milestone_acceptance_milestone foreign key (item_key) references milestone (item_key)
);

-- A link is the key to an invoice, or to a milestone that is to be accepted.
alter table client_link modify column invoice_id varchar(36);
alter table client_link add column acceptance_id varchar(36);
alter table client_link add constraint fk_client_link_acceptance foreign key (acceptance_id) references milestone_acceptance (id);

-- A mail may be about a milestone that has no invoice yet; links_to is the acceptance that its text has a link to, made as it
-- leaves.
alter table notice modify column invoice_id varchar(36);
alter table notice add column item_key varchar(160) character set utf8mb4 collate utf8mb4_bin;
alter table notice add column links_to varchar(36);
alter table notice add constraint uq_notice_milestone unique (item_key, occasion, person);
alter table notice add constraint fk_notice_milestone foreign key (item_key) references milestone (item_key);
