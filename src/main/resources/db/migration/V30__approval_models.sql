-- What each version of the approval process demands by itself, besides the gates of the policy.
create table approval_model (
  id varchar(64) not null primary key,
  deployment_id varchar(64) not null,
  model_version int not null,
  gates varchar(4000) not null,
  deployed_by varchar(64),
  deployed_at datetime(6) not null,
  version int not null
);

alter table policy_decision add column model_id varchar(64);
alter table approval_gate add column task varchar(100);
