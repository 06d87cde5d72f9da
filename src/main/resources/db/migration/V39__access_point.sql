-- the way a delivery goes, and the access point's own id of what was handed to it
alter table delivery add column channel varchar(20) not null default 'MAIL';
alter table delivery add column external_id varchar(200);
alter table delivery add constraint uq_delivery_external unique (external_id);
