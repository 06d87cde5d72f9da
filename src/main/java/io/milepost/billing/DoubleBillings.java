package io.milepost.billing;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Portions that two invoices have, or one a second time: there should be none. */
interface DoubleBillings extends Repository<Allocation, AllocationId> {
    @Query("select distinct p.itemKey from Allocation a join Portion p on p.id = a.id.portion"
            + " where a.id.invoice = :invoice and a.state in ('RESERVED', 'WRITING_OFF')"
            + " and (p.settled = true or a.livePortion is null or exists ("
            + "select b.id.portion from Allocation b where b.id.portion = a.id.portion and b.id.invoice <> :invoice"
            + " and b.state in ('RESERVED', 'WRITING_OFF', 'BILLED', 'WRITTEN_OFF')))"
            + " order by p.itemKey")
    List<String> among(String invoice);
}
