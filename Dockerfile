# Jumelage in a container: nothing writable but /data.
#
#   docker build --tag jumelage .
#   docker run --read-only --tmpfs /tmp --volume jumelage:/data --env JUMELAGE_MATRIX_PASSWORD jumelage
#
# The configuration is /data/jumelage.yaml, with `data_dir: /data`. The base image is named by its tag; whoever wants
# builds that repeat to the byte appends the digest their registry shows.
ARG PYTHON=3.11

FROM python:${PYTHON}-slim AS build
ARG EXTRAS=offline,postgresql,discord,pictures
WORKDIR /source
COPY requirements.lock ./
# Every archive is checked against the lock here; all that follows installs from this folder alone.
RUN pip download --no-cache-dir --require-hashes --only-binary=:all: --dest /wheels --requirement requirements.lock
COPY . .
RUN pip wheel --no-deps --no-index --find-links /wheels --wheel-dir /wheels . \
    && python -m venv --without-pip /app \
    && pip --python /app/bin/python install --no-cache-dir --no-index --find-links /wheels "jumelage[${EXTRAS}]"

FROM python:${PYTHON}-slim
# Japanese letters and emoji of pictures, about 95 MB; empty where there are no pictures, or none of them needed.
ARG FONTS="fonts-noto-cjk fonts-symbola"
RUN if [ -n "${FONTS}" ]; then \
        apt-get update && apt-get install --yes --no-install-recommends ${FONTS} && rm -rf /var/lib/apt/lists/*; \
    fi
COPY --from=build /app /app
RUN install --directory --owner=65532 --group=65532 --mode=0700 /data
ENV PATH=/app/bin:$PATH HOME=/data PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
USER 65532:65532
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8080/livez', timeout=4)"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run", "--config", "/data/jumelage.yaml"]
