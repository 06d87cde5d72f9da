-- The firm's accounts that statements came for. Whoever imports one locks its account, so that two files with the same
-- entries, also in two formats, are compared one after the other.
create table bank_account (
  iban varchar(34) not null primary key,
  version int not null
);

-- What one file said of one account. A file without a new entry leaves nothing.
create table bank_statement (
  id varchar(36) not null primary key,
  account varchar(34) not null,
  currency varchar(3) not null,
  number varchar(60) not null,
  from_day date not null,
  to_day date not null,
  opening decimal(19, 4),
  closing decimal(19, 4),
  format varchar(10) not null,
  file_sha256 varchar(64) not null,
  imported_by varchar(64) not null,
  imported_at datetime(6) not null,
  version int not null,
  constraint fk_bank_statement_account foreign key (account) references bank_account (iban)
);
create index idx_bank_statement_imported on bank_statement (imported_at);

-- One booking of a bank. entry_key is the bank's own reference of it, or a hash of all it says, with a number among those that
-- say the same: no entry is here twice. Amounts are above zero; direction says which way the money went.
create table statement_entry (
  id bigint not null auto_increment primary key,
  statement_id varchar(36) not null,
  position int not null,
  account varchar(34) not null,
  entry_key varchar(64) not null,
  booked_on date not null,
  valued_on date not null,
  direction varchar(10) not null,
  returned boolean not null,
  amount decimal(19, 4) not null,
  charges decimal(19, 4) not null,
  currency varchar(3) not null,
  text varchar(2000) not null,
  structured varchar(140) not null,
  end_to_end varchar(140) not null,
  payer varchar(200) not null,
  payer_iban varchar(34) not null,
  bank_reference varchar(140) not null,
  format varchar(10) not null,
  state varchar(20) not null,
  reason varchar(500),
  decided_by varchar(64),
  decided_at datetime(6),
  version int not null,
  constraint uq_statement_entry_key unique (account, entry_key),
  constraint uq_statement_entry_position unique (statement_id, position),
  constraint fk_statement_entry_statement foreign key (statement_id) references bank_statement (id)
);
create index idx_statement_entry_day on statement_entry (account, booked_on);
create index idx_statement_entry_payer on statement_entry (payer_iban);
create index idx_statement_entry_state on statement_entry (state);

-- What was recorded for an entry: a payment, its reversal, or a repayment.
create table statement_booking (
  payment_id bigint not null primary key,
  entry_id bigint not null,
  invoice_id varchar(36) not null,
  version int not null,
  constraint fk_statement_booking_payment foreign key (payment_id) references payment (id),
  constraint fk_statement_booking_entry foreign key (entry_id) references statement_entry (id),
  constraint fk_statement_booking_invoice foreign key (invoice_id) references invoice (id)
);
create index idx_statement_booking_entry on statement_booking (entry_id);
