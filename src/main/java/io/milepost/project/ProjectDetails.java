package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with the client, and who answers for it. People are named by their user id; the budget of the PO is net;
 * {@code grouping} is what drafts begin with.
 */
@Embeddable
public record ProjectDetails(
        String name,
        @Column(name = "client_code") String client,
        @Column(name = "project_manager") String projectManager,
        @Column(name = "practice_lead") @Nullable String practiceLead,
        String currency,
        @Column(name = "po_number") @Nullable String poNumber,
        @Column(name = "po_budget") @Nullable BigDecimal poBudget,

        @Column(name = "line_grouping") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        LineGrouping grouping) {}
