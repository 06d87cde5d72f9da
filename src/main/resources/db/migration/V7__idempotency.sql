-- the answer once given under an Idempotency-Key, written in the transaction of what it answers;
-- the key is the hash of person and key, because unique keys ignore case on MySQL
create table idempotent_request (
  request_key varchar(64) not null primary key,
  request_hash varchar(64) not null,
  person varchar(64) not null,
  status int not null,
  media_type varchar(100),
  location varchar(500),
  body longblob,
  created_at datetime(6) not null
);
create index idx_idempotent_request_created on idempotent_request (created_at);
