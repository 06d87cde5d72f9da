-- Who deployed what, whatever the engine's own log keeps; and where a version was made of an earlier one, of which and why.
create table model_deployment (
  id varchar(64) not null primary key,
  deployed_by varchar(64),
  deployed_at datetime(6) not null,
  restored_version varchar(80),
  reason varchar(500),
  version int not null
);

insert into model_deployment (id, deployed_by, deployed_at, version)
select deployment_id, min(deployed_by), min(deployed_at), 0 from approval_model group by deployment_id;
