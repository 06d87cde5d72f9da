package io.milepost.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Every statement that reaches the database, and what each transaction is made of, while it is switched on. */
final class RecordedStatements implements BeanPostProcessor {
    /** The statements of one transaction, in order; a batch counts once, as it is sent. */
    record Transaction(List<String> statements, boolean committed) {
        boolean isTheEngines() {
            return statements.stream().anyMatch(sql -> !sql.startsWith("select") && sql.contains(" act_"));
        }
    }

    private final List<Transaction> transactions = new ArrayList<>();
    private volatile boolean on;

    void start() {
        synchronized (transactions) {
            transactions.clear();
        }
        on = true;
    }

    List<Transaction> stop() {
        on = false;
        synchronized (transactions) {
            return List.copyOf(transactions);
        }
    }

    /** How often each statement was sent, by its first words and its table. */
    static Map<String, Integer> byKind(List<Transaction> transactions) {
        var counts = new TreeMap<String, Integer>();
        transactions.forEach(transaction -> transaction.statements().forEach(sql -> counts.merge(kind(sql), 1, Integer::sum)));
        return counts;
    }

    static String kind(String sql) {
        var words = sql.split("\\s+");
        return switch (words[0]) {
            case "insert", "delete" -> words[0] + " " + words[2].replaceAll("\\(.*", "");
            case "update" -> "update " + words[1];
            case "select" -> "select " + sql.replaceAll("(?s).*?\\sfrom\\s+\\(*\\s*(select.*?from\\s+)?(\\S+).*", "$2") + (sql.contains("for update") ? " for update" : "");
            default -> words[0];
        };
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Recording(source) : bean;
    }

    private final class Recording extends DelegatingDataSource {
        Recording(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return on ? recorded(connection) : connection;
        }
    }

    private Connection recorded(Connection connection) {
        var sent = new ArrayList<String>();
        return proxy(Connection.class, (method, arguments) -> {
            switch (method.getName()) {
                case "commit", "rollback" -> end(sent, method.getName().equals("commit"));
                case "close" -> end(sent, true);
                default -> {}
            }
            var result = call(connection, method, arguments);
            return method.getName().equals("prepareStatement")
                    ? recorded((PreparedStatement) result, normal((String) arguments[0]), sent)
                    : result;
        });
    }

    private PreparedStatement recorded(PreparedStatement statement, String sql, List<String> sent) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                sent.add(sql);
            }
            return call(statement, method, arguments);
        });
    }

    private void end(List<String> sent, boolean committed) {
        if (!sent.isEmpty()) {
            synchronized (transactions) {
                transactions.add(new Transaction(List.copyOf(sent), committed));
            }
            sent.clear();
        }
    }

    private static String normal(String sql) {
        return sql.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private interface Handler {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, Handler handler) {
        return (T) Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> handler.call(method, arguments));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
