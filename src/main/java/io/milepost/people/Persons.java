package io.milepost.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Persons extends Repository<Person, String> {
    Person save(Person person);

    Optional<Person> findById(String id);

    boolean existsBySameAs(String account);

    List<Person> findAllByOrderById();
}
