package io.milepost.workflow.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Applications that tests start one after the other in one JVM read the engine's mapping files once for each kind of database,
 * which is a fifth of a start. Each has its own data source all the same.
 */
@Component
class MappingsReadOnce extends AbstractProcessEnginePlugin {
    private static final Map<String, SqlSessionFactory> READ = new ConcurrentHashMap<>();

    private String database;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        database = productOf(engine);
        SqlSessionFactory read = READ.get(database);
        if (read != null) {
            read.getConfiguration()
                    .setEnvironment(
                            new Environment("default", new ManagedTransactionFactory(), engine.getDataSource()));
            engine.setSqlSessionFactory(read);
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        READ.putIfAbsent(
                database,
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getSqlSessionFactory());
    }

    private static String productOf(ProcessEngineConfigurationImpl engine) {
        try (Connection connection = engine.getDataSource().getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
