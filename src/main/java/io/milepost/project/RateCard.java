package io.milepost.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What an hour costs the client: for the whole firm, for one client or for one project, in one currency. Or what it costs the
 * firm itself, which prices nothing.
 */
@Entity
public class RateCard {
    /** Whose prices these are; the narrower wins. */
    public enum Scope {
        FIRM,
        CLIENT,
        PROJECT,
        COST
    }

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Scope scope;

    @Column(name = "scope_ref")
    private @Nullable String ref;

    private String currency;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "rate", joinColumns = @JoinColumn(name = "card_code"))
    private List<Rate> rates = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    protected RateCard() {}

    RateCard(String code, Scope scope, @Nullable String ref, String currency, List<Rate> rates) {
        this.code = code;
        this.scope = scope;
        this.ref = ref;
        this.currency = currency;
        this.rates.addAll(rates);
    }

    void become(Scope newScope, @Nullable String newRef, String newCurrency, List<Rate> newRates) {
        this.scope = newScope;
        this.ref = newRef;
        this.currency = newCurrency;
        this.rates.clear();
        this.rates.addAll(newRates);
    }

    boolean holdsFor(Project project) {
        return currency.equals(project.details().currency())
                && switch (scope) {
                    case FIRM -> true;
                    case CLIENT -> project.details().client().equalsIgnoreCase(ref);
                    case PROJECT -> project.code().equalsIgnoreCase(ref);
                    case COST -> false;
                };
    }

    String code() {
        return code;
    }

    @Nullable
    String ref() {
        return ref;
    }

    Scope scope() {
        return scope;
    }

    String currency() {
        return currency;
    }

    List<Rate> rates() {
        return rates;
    }
}
