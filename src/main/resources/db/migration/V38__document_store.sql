-- the bytes of originals under their SHA-256; invoice_document is the index that says where they lie and how long they stay
create table document_content (
  sha256 varchar(64) not null primary key,
  content longblob not null,
  created_at datetime(6) not null
);
insert into document_content (sha256, content, created_at)
  select d.sha256, d.content, d.created_at from invoice_document d
  join (select min(id) as id from invoice_document group by sha256) first_of_its_bytes on first_of_its_bytes.id = d.id;
alter table invoice_document drop column content;

alter table invoice_document add column location varchar(600) not null default 'database';
alter table invoice_document add column retained_until date;
update invoice_document set retained_until =
  (select cast(concat(extract(year from coalesce(i.issue_date, i.created_at)) + 10, '-12-31') as date)
   from invoice i where i.id = invoice_document.invoice_id);
alter table invoice_document modify column retained_until date not null;
