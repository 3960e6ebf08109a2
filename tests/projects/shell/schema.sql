create table torch (id int);
