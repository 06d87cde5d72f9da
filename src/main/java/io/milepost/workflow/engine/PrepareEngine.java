package io.milepost.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts everything in place before the first request and the first job: models, groups, grants, accounts, filters. All in
 * one transaction behind the engine's deployment lock, so that two nodes starting together do it once.
 */
@Component
class PrepareEngine implements SmartInitializingSingleton {
    private final TransactionOperations transaction;
    private final CommandExecutor engine;
    private final DeployModels models;
    private final GrantToGroups grants;
    private final Accounts accounts;
    private final TasklistFilters filters;
    private final List<DemoAccounts> demoAccounts;

    PrepareEngine(
            TransactionOperations transaction,
            @Qualifier("commandExecutorTxRequired") CommandExecutor engine,
            DeployModels models,
            GrantToGroups grants,
            Accounts accounts,
            TasklistFilters filters,
            ObjectProvider<DemoAccounts> demoAccounts) {
        this.transaction = transaction;
        this.engine = engine;
        this.models = models;
        this.grants = grants;
        this.accounts = accounts;
        this.filters = filters;
        this.demoAccounts = demoAccounts.stream().toList();
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            engine.execute(context -> {
                context.getPropertyManager().acquireExclusiveLock();
                return null;
            });
            models.deploy();
            grants.grantAll();
            accounts.createAdmin();
            accounts.createMonitor();
            demoAccounts.forEach(DemoAccounts::create);
            accounts.requireAnAdministrator();
            filters.createMissing();
        });
    }
}
