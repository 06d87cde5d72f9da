package io.milepost.link;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LinkRows extends Repository<ClientLink, String> {
    ClientLink save(ClientLink link);

    Optional<ClientLink> findByTokenHash(String hash);

    List<ClientLink> findByInvoiceOrderByMadeAt(String invoice);

    List<ClientLink> findByAcceptance(String acceptance);
}
