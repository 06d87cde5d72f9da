package io.milepost.project;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReceiptContents extends Repository<ReceiptContent, String> {
    ReceiptContent save(ReceiptContent content);

    boolean existsById(String sha256);

    Optional<ReceiptContent> findById(String sha256);
}
