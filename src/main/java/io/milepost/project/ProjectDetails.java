package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What was agreed with the client, and who answers for it. People are named by their user id; the budget of the PO is net. */
@Embeddable
public record ProjectDetails(
        String name,
        @Column(name = "client_code") String client,
        @Column(name = "project_manager") String projectManager,
        @Column(name = "practice_lead") @Nullable String practiceLead,
        String currency,
        @Column(name = "po_number") @Nullable String poNumber,
        @Column(name = "po_budget") @Nullable BigDecimal poBudget) {}
