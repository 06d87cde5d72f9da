-- A gate may be one person's, has a pace of its own, remembers the task that asks it, and both names of who decided it.
alter table approval_gate modify column approver_group varchar(64);
alter table approval_gate add column approver_person varchar(64);
alter table approval_gate add column relation varchar(40);
alter table approval_gate add column due_days int;
alter table approval_gate add column reminder_days int;
alter table approval_gate add column escalation_days int;
alter table approval_gate add column escalate_to varchar(64);
alter table approval_gate add column engine_task varchar(64);
alter table approval_gate add column asked_at datetime(6);
alter table approval_gate add column due_at datetime(6);
alter table approval_gate add column reminded_at datetime(6);
alter table approval_gate add column escalated_at datetime(6);
alter table approval_gate add column escalated_group varchar(64);
alter table approval_gate add column decided_for varchar(64);
create index idx_gate_task on approval_gate (engine_task);

create table approval_gate_escalated (
  gate_id varchar(36) not null,
  person varchar(64) not null,
  primary key (gate_id, person),
  constraint fk_escalated_gate foreign key (gate_id) references approval_gate (id)
);
create index idx_escalated_person on approval_gate_escalated (person);

-- Besides the facts: who was involved when the policy was asked, so that it can be asked again later.
alter table policy_decision add column involved varchar(4000);
