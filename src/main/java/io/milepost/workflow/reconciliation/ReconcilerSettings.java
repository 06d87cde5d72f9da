package io.milepost.workflow.reconciliation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** When the reconciler runs: some time after the start, when what a crash left behind has been picked up, and then regularly. */
@ConfigurationProperties("milepost.reconciler")
record ReconcilerSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2m") Duration firstAfter,
        @DefaultValue("5m") Duration every) {}
