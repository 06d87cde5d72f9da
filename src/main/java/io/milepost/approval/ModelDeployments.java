package io.milepost.approval;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ModelDeployments extends Repository<ModelDeployment, String> {
    ModelDeployment save(ModelDeployment deployment);

    Optional<ModelDeployment> findById(String id);

    List<ModelDeployment> findAll();
}
