package io.milepost.audit;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Whether the book holds, for operators and monitoring: {@code /actuator/ledger}, with {@code ?scope=all} for everything. */
@Component
@Endpoint(id = "ledger")
class LedgerEndpoint {
    private final CheckLedger checkLedger;

    LedgerEndpoint(CheckLedger checkLedger) {
        this.checkLedger = checkLedger;
    }

    /** 400 for a scope there is not. Actuator knows no other annotation for what may be left out. */
    @ReadOperation
    LedgerReport check(@Nullable Scope scope) {
        return checkLedger.check(scope == null ? Scope.NEW : scope);
    }
}
