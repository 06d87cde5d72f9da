package io.milepost.client;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All clients of the firm. */
public interface Clients extends Repository<Client, String> {
    Client save(Client client);

    Optional<Client> findById(String code);

    List<Client> findByCodeIn(Collection<String> codes);

    List<Client> findAllByOrderByCode();
}
