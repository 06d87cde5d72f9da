package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.MySqlServer;
import io.milepost.NeedsMySql;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.Test;

/** Two nodes that meet an empty schema at the same moment both come up; left to itself the engine lets one of them fail. */
@NeedsMySql
class OneNodeAtATimeMySqlIT {
    @Test
    void twoEnginesCreateTheirTablesOnAnEmptySchemaAtOnce() throws Exception {
        DataSource database = MySqlServer.emptySchema("together");
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Callable<ProcessEngine>> starts =
                    List.of(() -> start("together-1", database, both), () -> start("together-2", database, both));
            for (Future<ProcessEngine> node : nodes.invokeAll(starts)) {
                assertThat(node.get().getManagementService().getProperties()).containsKey("schema.version");
                node.get().close();
            }
        } finally {
            nodes.shutdown();
        }
    }

    private static ProcessEngine start(String name, DataSource database, CyclicBarrier both) throws Exception {
        StandaloneProcessEngineConfiguration node = new StandaloneProcessEngineConfiguration();
        node.setProcessEngineName(name);
        node.setDataSource(database);
        node.setDatabaseSchemaUpdate(StandaloneProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        node.setSkipIsolationLevelCheck(true);
        node.setProcessEnginePlugins(List.of(new OneNodeAtATime(database)));
        both.await();
        return node.buildProcessEngine();
    }
}
