package io.milepost.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the HTML forms by plain URL, so that an admin who deploys only a model can't lose them; browsers ask each
 * time whether a form has changed, so that everybody sees a new version at once.
 */
@Configuration
class FormsOverHttp implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/forms/*.html", "classpath:/forms/");
        serve(registry, "/milepost/**", "classpath:/static/milepost/");
    }

    private static void serve(ResourceHandlerRegistry registry, String urls, String folder) {
        registry.addResourceHandler(urls).addResourceLocations(folder).setCacheControl(CacheControl.noCache());
    }
}
