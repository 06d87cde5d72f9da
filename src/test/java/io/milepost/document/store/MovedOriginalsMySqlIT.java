package io.milepost.document.store;

import io.milepost.MySqlServer;
import io.milepost.NeedsMySql;
import javax.sql.DataSource;

/** The same on the database of production. */
@NeedsMySql
class MovedOriginalsMySqlIT extends MovedOriginalsIT {
    @Override
    DataSource database() {
        return MySqlServer.emptySchema("moved_originals");
    }
}
