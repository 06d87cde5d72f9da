create table policy_decision (
  id varchar(36) not null primary key,
  invoice_id varchar(36) not null,
  content_hash varchar(64) not null,
  decided_at datetime(6) not null,
  policy_version varchar(200) not null,
  facts varchar(4000) not null,
  version int not null,
  constraint fk_decision_invoice foreign key (invoice_id) references invoice (id)
);
create index idx_decision_invoice on policy_decision (invoice_id, decided_at);

create table approval_gate (
  id varchar(36) not null primary key,
  decision_id varchar(36) not null,
  invoice_id varchar(36) not null,
  name varchar(100) not null,
  gate_order int not null,
  approver_group varchar(64) not null,
  reasons varchar(4000) not null,
  rules varchar(1000) not null,
  content_hash varchar(64) not null,
  state varchar(20) not null,
  decided_by varchar(64),
  decided_at datetime(6),
  decision_comment varchar(4000),
  version int not null,
  constraint fk_gate_decision foreign key (decision_id) references policy_decision (id),
  constraint fk_gate_invoice foreign key (invoice_id) references invoice (id)
);
create index idx_gate_invoice on approval_gate (invoice_id, approver_group);
