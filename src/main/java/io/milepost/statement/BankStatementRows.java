package io.milepost.statement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface BankStatementRows extends Repository<BankStatement, String> {
    BankStatement save(BankStatement statement);

    Optional<BankStatement> findById(String id);

    List<BankStatement> findByIdIn(Collection<String> ids);

    Page<BankStatement> findAllByOrderByImportedAtDescIdAsc(Pageable page);
}
