package io.milepost.approval;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PolicyDecisions extends Repository<PolicyDecision, String> {
    PolicyDecision save(PolicyDecision decision);

    Optional<PolicyDecision> findFirstByInvoiceOrderByDecidedAtDesc(String invoice);
}
