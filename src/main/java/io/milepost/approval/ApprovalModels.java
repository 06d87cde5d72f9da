package io.milepost.approval;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ApprovalModels extends Repository<ApprovalModel, String> {
    ApprovalModel save(ApprovalModel model);

    Optional<ApprovalModel> findById(String id);
}
