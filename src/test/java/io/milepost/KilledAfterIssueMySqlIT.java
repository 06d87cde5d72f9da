package io.milepost;

import java.util.List;

/** The same on the database of production. */
@NeedsMySql
class KilledAfterIssueMySqlIT extends KilledAfterIssueIT {
    @Override
    List<String> settings() {
        return MySqlServer.settings("killed");
    }
}
