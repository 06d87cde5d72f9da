-- What a decision is about besides texts, and the approval that stands for a content that differs from it in texts only.
alter table policy_decision add column substance varchar(64);
alter table approval_gate add column carried_from varchar(36);

-- Which decision is an invoice's latest must not hang on the clock.
alter table policy_decision add column round_number int not null default 1;
update policy_decision set round_number = (
  select counted.rounds from (
    select one.id as id, count(*) as rounds from policy_decision one
      join policy_decision other on other.invoice_id = one.invoice_id and other.decided_at <= one.decided_at
      group by one.id) counted
    where counted.id = policy_decision.id);
